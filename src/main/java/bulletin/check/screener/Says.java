package bulletin.check.screener;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Stage;

/** Makes the cards of the screener's checks. */
final class Says {
  private static final String GUIDE =
      "https://dfe-analytical-services.github.io/analysts-guide/statistics-production/";

  /** How data files are made. */
  static final String DATA = GUIDE + "ud.html";

  /** How data files are made for the API. */
  static final String API = GUIDE + "api-data-standards.html";

  private Says() {}

  /** A check that the screener fails. */
  static Card fails(String id, Stage stage, String looksFor, String why) {
    return new Card(id, stage, Severity.ERROR, looksFor, why, DATA);
  }

  /** A check that the screener warns of. */
  static Card warns(String id, Stage stage, String looksFor, String why) {
    return new Card(
        id, stage, Severity.WARNING, looksFor, why, stage == Stage.CHECK_API ? API : DATA);
  }
}
