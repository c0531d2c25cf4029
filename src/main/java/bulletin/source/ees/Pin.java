package bulletin.source.ees;

/**
 * One file of one exact version, and no other.
 *
 * @param file the server's name for it
 * @param sha256 of its unpacked bytes, lower-case hexadecimal
 * @param bytes unpacked
 */
public record Pin(Version version, String file, String sha256, long bytes) {}
