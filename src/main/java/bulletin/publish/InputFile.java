package bulletin.publish;

/**
 * A file that went into a release.
 *
 * @param role {@code data}, {@code definition}, {@code template} or {@code wording}
 * @param name its name, without machine folders
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param bytes its size
 */
public record InputFile(String role, String name, String sha256, long bytes) {}
