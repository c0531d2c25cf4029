package bulletin.distribute.store;

import java.nio.file.Path;

/**
 * That the pack of an area is wanted.
 *
 * @param release names the build that it belongs to; the release itself need not be stored yet
 * @param area the area's code
 * @param packs the folder, among those of releases, that is to hold it and all others
 */
public record PackOrder(String release, String area, String areaName, Path packs) {}
