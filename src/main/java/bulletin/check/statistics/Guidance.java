package bulletin.check.statistics;

/** Where the publisher explains what it wants. */
final class Guidance {
  private static final String GUIDANCE =
      "https://dfe-analytical-services.github.io/analysts-guide/";

  /** How data files are made: symbols, geography, time. */
  static final String DATA = GUIDANCE + "statistics-production/ud.html";

  /** What is checked by hand or by program before publishing. */
  static final String QUALITY = GUIDANCE + "rap/rap-statistics.html";

  private Guidance() {}
}
