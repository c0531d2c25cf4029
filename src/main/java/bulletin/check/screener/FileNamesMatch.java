package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Place;
import bulletin.check.Stage;
import bulletin.check.Submission;

/** The metadata file must be named after the data file. */
final class FileNamesMatch extends MetaRule {
  FileNamesMatch() {
    super(
        Says.fails(
            "check_filenames_match",
            Stage.FILENAME,
            "a metadata file that is not named after the data file",
            "The service pairs the two files by their names."),
        () -> Example.small().named("pupils.csv", "schools.meta.csv"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    String name = submission.data().file();
    String wanted = name.replaceFirst("\\.csv$", "") + ".meta.csv";
    String meta = submission.meta().orElseThrow().file();
    if (!meta.equals(wanted)) {
      findings.add(
          Place.file(meta), "the metadata file of " + name, wanted, "Rename one of the two files.");
    }
  }
}
