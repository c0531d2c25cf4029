/**
 * What distribution remembers, in H2 or PostgreSQL: releases, approvals, the audit log, the outbox,
 * packs to be built. Entry: {@link bulletin.distribute.store.Store}. May import distribute and
 * distribute.calendar; the only room that knows SQL, the connection pool and the migrations.
 */
@NullMarked
package bulletin.distribute.store;

import org.jspecify.annotations.NullMarked;
