/**
 * Settings that people write in YAML: read with their places, held against a schema, and what is
 * wrong with them in words. Entry: {@link bulletin.yaml.YamlText}. Imports nothing, and inside the
 * YAML engine, Jackson's tree and the schema validator.
 */
@NullMarked
package bulletin.yaml;

import org.jspecify.annotations.NullMarked;
