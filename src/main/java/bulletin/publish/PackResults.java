package bulletin.publish;

import bulletin.report.model.FindingNote;
import bulletin.report.pack.PackSubject;
import bulletin.verify.Judgement;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of a run.
 *
 * @param folder holds all packs, their index and their figures
 * @param packs those that were asked for and are whole now, in the plan's order
 * @param failed those that were asked for and could not be made, in the plan's order
 * @param others how many packs beside these stand in the index
 * @param outdated those that were not asked for and are made from other inputs: they stand in their
 *     folders and not in the index
 * @param leaks from what, in all packs together, a withheld figure can be worked out
 * @param index what is said of the index page
 */
public record PackResults(
    Path folder,
    List<Pack> packs,
    List<Failed> failed,
    int others,
    List<PackSubject> outdated,
    List<FindingNote> leaks,
    Judgement index) {
  /** Copies the lists. */
  public PackResults {
    packs = List.copyOf(packs);
    failed = List.copyOf(failed);
    outdated = List.copyOf(outdated);
    leaks = List.copyOf(leaks);
  }

  /** A pack that could not be made. What its folder held before is still there. */
  public record Failed(PackSubject subject, Exception cause) {}
}
