package bulletin.report;

import bulletin.report.definition.ReportDefinition.ContentSpec;
import bulletin.report.definition.ReportDefinition.SectionSpec;
import bulletin.report.definition.ReportDefinition.Standard;
import bulletin.report.definition.ReportDefinition.StandardContent;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Part;
import bulletin.report.model.Section;
import bulletin.report.model.ShorthandEntry;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Puts sections together: first all that gives out numbers, then what depends on them, such as the
 * methods, the shorthand key and the footnotes.
 *
 * @param sections in reading order
 * @param key an entry for each shorthand that the sections print
 */
public record Composition(List<Section> sections, List<ShorthandEntry> key) {
  /** Copies what it is given. */
  public Composition {
    sections = List.copyOf(sections);
    key = List.copyOf(key);
  }

  /**
   * Composes sections.
   *
   * @param parts makes whatever is no standard part, in reading order
   * @param findings asked once all parts are made
   * @throws ReportProblem when a shorthand is printed that the key does not explain
   */
  public static Composition of(
      Assembly assembly,
      List<SectionSpec> specs,
      Function<ContentSpec, Part> parts,
      Supplier<List<FindingNote>> findings) {
    return new Composer(assembly, parts).compose(specs, findings);
  }

  /** A section whose methods, key, findings and footnotes are still to come. */
  private record DraftSection(SectionSpec spec, List<Integer> notes, List<DraftPart> parts) {
    DraftSection after(Part part) {
      return new DraftSection(
          spec, notes, Stream.concat(Stream.of(new DraftPart.Done(part)), parts.stream()).toList());
    }
  }

  private sealed interface DraftPart {
    record Done(Part part) implements DraftPart {}

    record Later(Standard standard) implements DraftPart {}
  }

  private record Composer(
      Assembly assembly, StandardParts standard, Function<ContentSpec, Part> parts) {
    Composer(Assembly assembly, Function<ContentSpec, Part> parts) {
      this(assembly, new StandardParts(assembly), parts);
    }

    Composition compose(List<SectionSpec> specs, Supplier<List<FindingNote>> findings) {
      List<DraftSection> drafts =
          Stream.concat(
                  specs.stream().map(spec -> headed(spec, specs)),
                  assembly.revisions().stream().map(r -> draft(r, specs.getFirst())))
              .toList();
      List<FindingNote> found = findings.get();
      List<ShorthandEntry> key =
          new ShorthandKey(assembly.definition().shorthand(), assembly.wording()).of(done(drafts));
      return new Composition(drafts.stream().map(d -> finish(d, key, found)).toList(), key);
    }

    /** The release note of a revision leads the report, unless the report has a place for it. */
    private DraftSection headed(SectionSpec spec, List<SectionSpec> specs) {
      boolean first = spec.equals(specs.getFirst());
      DraftSection draft = draft(spec, first);
      return !first
              || assembly.revisions().isEmpty()
              || specs.stream().anyMatch(Composer::saysRelease)
          ? draft
          : draft.after(assembly.revisions().get().head());
    }

    private static boolean saysRelease(SectionSpec spec) {
      return spec.content().stream()
          .anyMatch(c -> c instanceof StandardContent s && s.standard() == Standard.RELEASE);
    }

    private static Stream<Part> done(List<DraftSection> drafts) {
      return drafts.stream()
          .flatMap(draft -> draft.parts().stream())
          .filter(DraftPart.Done.class::isInstance)
          .map(part -> ((DraftPart.Done) part).part());
    }

    private DraftSection draft(SectionSpec spec, boolean first) {
      List<Integer> notes =
          assembly
              .footnotes()
              .at(
                  Stream.concat(
                      Stream.of("section:" + spec.id()),
                      first ? Stream.of("report") : Stream.of()));
      return new DraftSection(spec, notes, spec.content().stream().map(this::draft).toList());
    }

    private DraftPart draft(ContentSpec content) {
      return content instanceof StandardContent part
          ? draft(part.standard())
          : new DraftPart.Done(assembly.marks().mark(parts.apply(content)));
    }

    /** Its tables show before and after; a mark would say nothing more. */
    private static DraftSection draft(RevisionParts revisions, SectionSpec first) {
      SectionSpec spec =
          new SectionSpec("release-revisions", revisions.heading(), List.of(), first.place());
      return new DraftSection(
          spec, List.of(), revisions.parts().stream().<DraftPart>map(DraftPart.Done::new).toList());
    }

    private DraftPart draft(Standard part) {
      return switch (part) {
        case RELEASE -> new DraftPart.Done(standard.release());
        case DATA_SET -> new DraftPart.Done(standard.dataSet());
        case PREVIEW -> new DraftPart.Done(new Part.OfTable(standard.preview()));
        case VARIABLES -> new DraftPart.Done(new Part.OfTable(standard.variables()));
        case CONTACT -> new DraftPart.Done(standard.contact());
        case METHODS, SHORTHAND, FINDINGS, FOOTNOTES -> new DraftPart.Later(part);
      };
    }

    private Section finish(
        DraftSection draft, List<ShorthandEntry> key, List<FindingNote> findings) {
      return new Section(
          draft.spec().id(),
          draft.spec().heading(),
          draft.notes(),
          draft.parts().stream().map(part -> finish(part, key, findings)).toList());
    }

    private Part finish(DraftPart part, List<ShorthandEntry> key, List<FindingNote> findings) {
      return switch (part) {
        case DraftPart.Done done -> done.part();
        case DraftPart.Later later ->
            switch (later.standard()) {
              case METHODS -> standard.methods(assembly.methods());
              case SHORTHAND -> standard.shorthand(key);
              case FINDINGS -> standard.findings(findings);
              case FOOTNOTES -> new Part.OfFootnotes(assembly.footnotes().numbered());
              case RELEASE, DATA_SET, PREVIEW, VARIABLES, CONTACT ->
                  throw new IllegalStateException(later.standard() + " was to be made at once");
            };
      };
    }
  }
}
