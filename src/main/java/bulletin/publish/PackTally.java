package bulletin.publish;

import bulletin.publish.PackResults.Failed;
import bulletin.report.model.FindingNote;
import bulletin.report.pack.PackSubject;
import bulletin.verify.Judgement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What has come of a run so far, in the plan's order. */
final class PackTally {
  private final List<Pack> packs = new ArrayList<>();
  private final List<Failed> failed = new ArrayList<>();
  private final List<PackSubject> outdated = new ArrayList<>();
  private List<FindingNote> leaks = List.of();
  private String figures = "";

  void add(Pack whole) {
    packs.add(whole);
  }

  void add(Failed notMade) {
    failed.add(notMade);
  }

  void add(PackSubject ofOtherInputs) {
    outdated.add(ofOtherInputs);
  }

  /**
   * What was found of all packs together.
   *
   * @param figuresHash the hash of the figures of all packs
   */
  void found(List<FindingNote> leaksOfAll, String figuresHash) {
    leaks = leaksOfAll;
    figures = figuresHash;
  }

  List<Pack> packs() {
    return packs;
  }

  List<Failed> failed() {
    return failed;
  }

  List<FindingNote> leaks() {
    return leaks;
  }

  String figures() {
    return figures;
  }

  /**
   * @param asked the codes of the areas whose packs were asked for
   */
  PackResults results(Path folder, Set<String> asked, Judgement index) {
    List<Pack> ofAsked = packs.stream().filter(p -> asked.contains(p.subject().code())).toList();
    return new PackResults(
        folder, ofAsked, failed, packs.size() - ofAsked.size(), outdated, leaks, index);
  }
}
