package bulletin.source.csv;

import bulletin.figures.Variable;
import java.util.List;
import java.util.Map;

/**
 * An input as it was given.
 *
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param bytes how many they are
 * @param variables what its metadata says of the columns; empty without metadata
 * @param guidance texts that came with it, by file name
 */
record Given(String sha256, long bytes, List<Variable> variables, Map<String, String> guidance) {}
