package bulletin.source.ees;

import java.nio.file.Path;

/**
 * A data file that was pulled.
 *
 * @param name what the server calls it
 * @param sha256 of its unpacked bytes, lower-case hexadecimal
 * @param bytes unpacked
 */
public record Download(Path file, String name, String sha256, long bytes) {}
