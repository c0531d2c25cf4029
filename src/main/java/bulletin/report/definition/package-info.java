/**
 * What a report's folder says: {@code report.yaml} as records. Entry: {@link
 * bulletin.report.definition.DefinitionReader}. May import figures and yaml.
 */
@NullMarked
package bulletin.report.definition;

import org.jspecify.annotations.NullMarked;
