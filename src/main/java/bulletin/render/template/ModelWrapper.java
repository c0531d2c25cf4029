package bulletin.render.template;

import bulletin.figures.Shorthand;
import bulletin.report.model.Report;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows values to templates by a list of what may be shown; there is no general look into objects
 * that an omission could leave open.
 */
final class ModelWrapper implements ObjectWrapper {
  private static final Set<Package> SHOWN =
      Set.of(Report.class.getPackage(), Shorthand.class.getPackage());

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    return switch (value) {
      case null -> null;
      case TemplateModel model -> model;
      case Optional<?> optional -> wrap(optional.orElse(null));
      case String text -> new SimpleScalar(text);
      case Number number -> new SimpleNumber(number);
      case Boolean flag -> flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      case LocalDate date -> new DateModel(date);
      case Map<?, ?> map -> MapModel.of(map, this);
      case List<?> list -> new SimpleSequence(list, this);
      default -> member(value);
    };
  }

  private TemplateModel member(Object value) throws TemplateModelException {
    if (isShown(value.getClass()) && (value instanceof Record || value instanceof Enum<?>)) {
      return MembersModel.of(value, this);
    }
    throw new TemplateModelException(
        "a value of type " + value.getClass().getSimpleName() + " is not shown to templates.");
  }

  static boolean isShown(Class<?> type) {
    return SHOWN.contains(type.getPackage());
  }
}
