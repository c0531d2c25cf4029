/**
 * A release on disk: its folder, its files, its manifest. Entry: {@link
 * bulletin.publish.ReleaseWriter}. May import figures, report, render and verify.
 */
@NullMarked
package bulletin.publish;

import org.jspecify.annotations.NullMarked;
