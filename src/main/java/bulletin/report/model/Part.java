package bulletin.report.model;

import java.util.List;

/** One thing in a section. */
public sealed interface Part {
  /**
   * Prose that the report's template holds, as a macro of this name.
   *
   * @param macro the macro's name
   */
  record OfText(String macro) implements Part {}

  /** A table. */
  record OfTable(Table table) implements Part {}

  /** A chart with its data table beside it. */
  record OfChart(Chart chart) implements Part {}

  /** Headline tiles. */
  record OfTiles(List<Tile> tiles) implements Part {
    /** Copies the tiles. */
    public OfTiles {
      tiles = List.copyOf(tiles);
    }
  }

  /** Sentences written from figures, each a bullet. */
  record OfSentences(List<Sentence> sentences) implements Part {
    /** Copies the sentences. */
    public OfSentences {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A list of terms and what is said of each: data set details, shorthand key, methods, findings.
   *
   * @param id which list, for links and styles
   * @param terms in order
   */
  record OfTerms(String id, List<Term> terms) implements Part {
    /** Copies the terms. */
    public OfTerms {
      terms = List.copyOf(terms);
    }
  }

  /** All footnotes of the report, in order of number. */
  record OfFootnotes(List<Footnote> footnotes) implements Part {
    /** Copies the footnotes. */
    public OfFootnotes {
      footnotes = List.copyOf(footnotes);
    }
  }

  /**
   * A term and what is said of it.
   *
   * @param term a few words
   * @param texts one or more paragraphs or items
   */
  record Term(String term, List<String> texts) {
    /** Copies the texts. */
    public Term {
      texts = List.copyOf(texts);
    }
  }
}
