package bulletin.check.screener;

/** Where the publisher explains what it wants. */
final class Guidance {
  private static final String GUIDANCE =
      "https://dfe-analytical-services.github.io/analysts-guide/statistics-production/";

  /** How data files are made. */
  static final String DATA = GUIDANCE + "ud.html";

  /** How data files are made for the API. */
  static final String API = GUIDANCE + "api-data-standards.html";

  private Guidance() {}
}
