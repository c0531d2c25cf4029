package bulletin.render.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record or enum constant of the report's model: the methods without arguments that the model
 * itself declares, each a name after a dot, and {@code is}, the record's or constant's own name.
 */
final class MembersModel implements TemplateHashModelEx {
  private static final Set<String> OF_EVERY_OBJECT =
      Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toSet());

  private static final ClassValue<Map<String, Method>> MEMBERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getMethods())
              .filter(MembersModel::isShown)
              .collect(Collectors.toMap(Method::getName, m -> m, (a, b) -> a, TreeMap::new));
        }
      };

  private final Object value;
  private final String is;
  private final Map<String, Method> members;
  private final ObjectWrapper wrapper;

  private MembersModel(Object value, String is, Class<?> type, ObjectWrapper wrapper) {
    this.value = value;
    this.is = is;
    this.members = MEMBERS.get(type);
    this.wrapper = wrapper;
  }

  static MembersModel of(Object value, ObjectWrapper wrapper) {
    return value instanceof Enum<?> constant
        ? new MembersModel(value, constant.name(), constant.getDeclaringClass(), wrapper)
        : new MembersModel(value, value.getClass().getSimpleName(), value.getClass(), wrapper);
  }

  private static boolean isShown(Method method) {
    return ModelWrapper.isShown(method.getDeclaringClass())
        && !Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 0
        && method.getReturnType() != void.class
        && !Stream.class.isAssignableFrom(method.getReturnType())
        && !OF_EVERY_OBJECT.contains(method.getName());
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    if (key.equals("is")) {
      return new SimpleScalar(is);
    }
    Method member = members.get(key);
    return member == null ? null : wrapper.wrap(call(member));
  }

  private @Nullable Object call(Method member) throws TemplateModelException {
    try {
      return member.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new TemplateModelException(is + "." + member.getName() + " failed", e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public int size() {
    return members.size() + 1;
  }

  @Override
  public TemplateCollectionModel keys() {
    List<String> names = new ArrayList<>(members.keySet());
    names.add("is");
    return new SimpleCollection(names, wrapper);
  }

  @Override
  public TemplateCollectionModel values() throws TemplateModelException {
    List<TemplateModel> values = new ArrayList<>();
    for (String name : members.keySet()) {
      TemplateModel model = get(name);
      if (model != null) {
        values.add(model);
      }
    }
    return new SimpleCollection(values, wrapper);
  }
}
