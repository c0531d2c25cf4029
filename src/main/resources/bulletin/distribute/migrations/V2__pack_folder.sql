-- Where a pack is to lie. This and every other path is relative to the folder of releases, which
-- each machine may have elsewhere.
alter table pack_job add column if not exists packs varchar(2000) default '' not null;
