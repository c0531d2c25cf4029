package bulletin.render.template;

import freemarker.cache.TemplateNameFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * The templates of a report-templates folder. Output is escaped by the template's extension: {@code
 * .ftlh} as HTML, {@code .ftlx} as XML, {@code .ftl} not at all. Numbers are printed for machines
 * ({@code 1234.5}); values meant for readers are text already.
 *
 * <p>What a template sees: text, numbers, booleans, dates, lists, maps, and the records and enums
 * of {@code bulletin.report.model} and {@code bulletin.figures}. Their components and methods
 * without arguments are names after a dot; {@code x.is} tells one record from another ({@code
 * part.is == "OfTable"}). An empty {@code Optional} is a missing value.
 *
 * <p>A template is untrusted text: it makes no objects, calls no other methods and opens no file
 * outside the folder, whether by path or by link.
 */
public final class Templates {
  /** 256 Mi characters: hundreds of times the longest release. */
  static final int LONGEST = 256 << 20;

  private final TemplateFolder folder;
  private final Configuration freemarker;
  private final int longest;

  private Templates(Path folder, int longest) {
    this.folder = new TemplateFolder(folder.toAbsolutePath().normalize());
    this.freemarker = configuration(this.folder);
    this.longest = longest;
  }

  /**
   * The templates of a folder. Nothing is read yet; each template is read once, when first used.
   *
   * @param reportTemplatesFolder holds {@code shared} and one folder a report
   */
  public static Templates of(Path reportTemplatesFolder) {
    return new Templates(reportTemplatesFolder, LONGEST);
  }

  static Templates of(Path reportTemplatesFolder, int longest) {
    return new Templates(reportTemplatesFolder, longest);
  }

  /**
   * Fills a template.
   *
   * @param template its path from the folder, such as {@code absence/report.ftlh}
   * @param model the names that the template may use
   * @return the output, with line feeds
   * @throws TemplateError naming template, line and column, what is wrong there and what to do
   */
  public String render(String template, Map<String, Object> model) throws TemplateError {
    LimitedText out = new LimitedText(longest);
    FailurePoint point = new FailurePoint(freemarker, template);
    try {
      var environment = parsed(template, point).createProcessingEnvironment(model, out);
      environment.setTemplateExceptionHandler(point);
      environment.process();
    } catch (TemplateException | IOException e) {
      throw point.explain(e);
    } catch (StackOverflowError e) {
      throw point.endlessRecursion();
    }
    return out.toString().replace("\r\n", "\n");
  }

  /**
   * The text of a template, unfilled.
   *
   * @throws TemplateError when there is no such template in the folder
   */
  public String source(String template) throws TemplateError {
    try {
      return folder.read(template);
    } catch (IOException e) {
      throw new FailurePoint(freemarker, template).explain(e);
    }
  }

  private Template parsed(String template, FailurePoint point) throws TemplateError {
    try {
      return freemarker.getTemplate(template);
    } catch (IOException e) {
      throw point.explain(e);
    }
  }

  private static Configuration configuration(TemplateFolder folder) {
    Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
    freemarker.setTemplateLoader(folder);
    freemarker.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    freemarker.setLocalizedLookup(false);
    freemarker.setObjectWrapper(new ModelWrapper());
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    freemarker.setAPIBuiltinEnabled(false);
    freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
    freemarker.setOutputEncoding(StandardCharsets.UTF_8.name());
    freemarker.setLocale(Locale.UK);
    freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
    freemarker.setNumberFormat("c");
    freemarker.setWhitespaceStripping(true);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setWrapUncheckedExceptions(true);
    freemarker.setAttemptExceptionReporter((failure, environment) -> {});
    return freemarker;
  }
}
