package bulletin.render.template;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A date: printed as "11 December 2025"; {@code .iso} gives "2025-12-11". */
record DateModel(LocalDate date) implements TemplateScalarModel, TemplateHashModel {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  @Override
  public String getAsString() {
    return WORDS.format(date);
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return key.equals("iso") ? new SimpleScalar(date.toString()) : null;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
