package bulletin.render.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A map with text keys; in its own order if it has one, else by key, so that output is fixed. */
final class MapModel implements TemplateHashModelEx {
  private final Map<String, Object> map;
  private final ObjectWrapper wrapper;

  private MapModel(Map<String, Object> map, ObjectWrapper wrapper) {
    this.map = map;
    this.wrapper = wrapper;
  }

  static MapModel of(Map<?, ?> map, ObjectWrapper wrapper) {
    Map<String, Object> copy =
        map instanceof SequencedMap<?, ?> ? new LinkedHashMap<>() : new TreeMap<>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return new MapModel(copy, wrapper);
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    return wrapper.wrap(map.get(key));
  }

  @Override
  public boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public TemplateCollectionModel keys() {
    return new SimpleCollection(map.keySet(), wrapper);
  }

  @Override
  public TemplateCollectionModel values() {
    return new SimpleCollection(map.values(), wrapper);
  }
}
