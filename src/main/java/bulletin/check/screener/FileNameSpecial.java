package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Place;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file's name must be of letters, digits, dashes and underscores. */
final class FileNameSpecial extends Rule {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]*");
  private final boolean meta;

  FileNameSpecial(boolean meta) {
    super(
        Says.fails(
            meta ? "check_filename_special_meta" : "check_filename_special_data",
            Stage.FILENAME,
            "anything but letters, digits, dashes and underscores in the name of the "
                + (meta ? "metadata" : "data")
                + " file",
            "Other characters are changed or lost when the file is offered for download."),
        () ->
            meta
                ? Example.small()
                    .named("pupils.csv", "pupils+.meta.csv")
                    .alsoTrips("check_filenames_match")
                : Example.small()
                    .named("pupils+.csv", "pupils.meta.csv")
                    .alsoTrips("check_filenames_match"));
    this.meta = meta;
  }

  @Override
  protected Optional<String> obstacle(Submission submission) {
    return meta && submission.meta().isEmpty() ? Optional.of("no metadata file") : Optional.empty();
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    String name = meta ? submission.meta().orElseThrow().file() : submission.data().file();
    if (!PLAIN.matcher(name.replace(".csv", "").replace(".meta", "")).matches()) {
      findings.add(
          Place.file(name),
          "a special character in the file's name",
          "letters, digits, dashes and underscores",
          "Rename the file.");
    }
  }
}
