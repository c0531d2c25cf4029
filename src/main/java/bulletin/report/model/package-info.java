/**
 * The report as an immutable value: numbers are rounded, footnotes numbered, sentences written.
 * Entry: {@link bulletin.report.model.Report}. Renderers draw it and decide nothing about it.
 * Imports figures only.
 */
@NullMarked
package bulletin.report.model;

import org.jspecify.annotations.NullMarked;
