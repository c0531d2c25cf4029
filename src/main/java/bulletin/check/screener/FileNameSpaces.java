package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Place;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import java.util.Optional;

/** A file's name must hold no space. */
final class FileNameSpaces extends Rule {
  private final boolean meta;

  FileNameSpaces(boolean meta) {
    super(
        Says.fails(
            meta ? "check_filename_spaces_meta" : "check_filename_spaces_data",
            Stage.FILENAME,
            "a space in the name of the " + (meta ? "metadata" : "data") + " file",
            "The service turns names into web addresses, in which a space breaks links."),
        () ->
            meta
                ? Example.small()
                    .named("pupils.csv", "pupil s.meta.csv")
                    .alsoTrips("check_filename_special_meta", "check_filenames_match")
                : Example.small()
                    .named("pupil s.csv", "pupils.meta.csv")
                    .alsoTrips("check_filename_special_data", "check_filenames_match"));
    this.meta = meta;
  }

  @Override
  protected Optional<String> obstacle(Submission submission) {
    return meta && submission.meta().isEmpty() ? Optional.of("no metadata file") : Optional.empty();
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    String name = meta ? submission.meta().orElseThrow().file() : submission.data().file();
    if (name.contains(" ")) {
      findings.add(
          Place.file(name),
          "a space in the file's name",
          "a name without spaces",
          "Rename the file; an underscore or a dash may take the space's place.");
    }
  }
}
