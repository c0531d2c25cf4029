package bulletin.check.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.check.Checks;
import bulletin.check.Finding;
import org.junit.jupiter.api.Test;

class RealFileTest {
  @Test
  void has_no_errors() throws Exception {
    long t = System.nanoTime();
    Checks checks = Checks.of(StatisticsRules.all(), RealFile.submission(RealFile.text()));
    for (Finding f : checks.findings()) {
      System.out.println(f.severity() + " " + f.rule() + " x" + f.places().count() + ": " + f);
    }
    System.out.println((System.nanoTime() - t) / 1e9);
    assertThat(checks.findings(Finding.Severity.ERROR)).isEmpty();
  }
}
