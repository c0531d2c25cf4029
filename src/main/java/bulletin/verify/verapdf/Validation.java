package bulletin.verify.verapdf;

import bulletin.verify.Failure;
import bulletin.verify.Judgement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.validators.ValidatorConfig;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;

/** Runs veraPDF; loaded only when it is there. */
final class Validation {
  /** Held, as a logger that nobody holds forgets its level. */
  private static final Logger LOGGER = Logger.getLogger("org.verapdf");

  private static final ValidatorConfig CONFIG =
      ValidatorConfigBuilder.defaultBuilder().showErrorMessages(true).build();

  static {
    LOGGER.setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Validation() {}

  static Map<String, Judgement> of(byte[] pdf) throws IOException {
    Map<String, Judgement> said = new LinkedHashMap<>();
    try {
      for (PDFAFlavour flavour : flavours(pdf)) {
        said.put(name(flavour), judgement(pdf, flavour));
      }
    } catch (VeraPDFException | RuntimeException broken) {
      return Map.of("veraPDF", new Judgement(1, List.of(unreadable(broken))));
    }
    return said;
  }

  private static Failure unreadable(Exception broken) {
    return new Failure(
        "R1",
        true,
        "",
        "it cannot be read: " + broken.getMessage(),
        "a whole file of the type pdf");
  }

  private static Set<PDFAFlavour> flavours(byte[] pdf) throws VeraPDFException, IOException {
    Set<PDFAFlavour> flavours = new LinkedHashSet<>();
    flavours.add(PDFAFlavour.PDFUA_1);
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf))) {
      flavours.addAll(parser.getFlavours());
    }
    flavours.remove(PDFAFlavour.NO_FLAVOUR);
    return flavours;
  }

  /** PDF/UA-1 or PDF/A-2A, as the standards are named. */
  private static String name(PDFAFlavour flavour) {
    return flavour
        .name()
        .replaceFirst("PDFUA_", "PDF/UA-")
        .replaceFirst("PDFA_(\\d)_?", "PDF/A-$1");
  }

  private static Judgement judgement(byte[] pdf, PDFAFlavour flavour)
      throws VeraPDFException, IOException {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(CONFIG, flavour)) {
      ValidationResult result = validator.validate(parser);
      return new Judgement(
          result.getValidationProfile().getRules().size(), failures(result, name(flavour)));
    }
  }

  /** Each rule once, where it is first broken. */
  private static List<Failure> failures(ValidationResult result, String standard) {
    List<Failure> failures = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      String rule = standard + " " + clause(assertion);
      if (assertion.getStatus() == TestAssertion.Status.FAILED && seen.add(rule)) {
        failures.add(
            new Failure(
                rule,
                true,
                assertion.getLocation().getContext(),
                sentence(assertion.getErrorMessage()),
                sentence(assertion.getMessage())));
      }
    }
    return failures;
  }

  private static String clause(TestAssertion assertion) {
    return assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
  }

  /** Without the full stop, which comes after it anyway. */
  private static String sentence(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
