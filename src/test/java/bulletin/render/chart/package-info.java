@NullMarked
package bulletin.render.chart;

import org.jspecify.annotations.NullMarked;
