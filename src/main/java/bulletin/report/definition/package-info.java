/**
 * What a report's folder says: {@code report.yaml} as records. Entry: {@link
 * bulletin.report.definition.DefinitionReader}. Imports figures only, and inside the YAML engine,
 * Jackson's tree and the schema validator.
 */
@NullMarked
package bulletin.report.definition;

import org.jspecify.annotations.NullMarked;
