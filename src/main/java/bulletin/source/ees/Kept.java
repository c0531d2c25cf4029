package bulletin.source.ees;

import java.nio.file.Path;

/**
 * A data file in the cache, whose checksum was found right.
 *
 * @param csv unpacked
 */
public record Kept(Path csv, Pin pin) {}
