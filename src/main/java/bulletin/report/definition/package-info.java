/**
 * What a report's folder says: {@code report.yaml} as records. Entry: {@code DefinitionReader}.
 * Imports figures only, and Jackson and the schema validator inside.
 */
@NullMarked
package bulletin.report.definition;

import org.jspecify.annotations.NullMarked;
