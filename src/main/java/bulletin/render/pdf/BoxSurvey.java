package bulletin.render.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineChild;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;

/**
 * One walk through the laid-out boxes, in reading order, before anything is painted. It notes what
 * Flying Saucer forgets or can't tell while it paints: which generated text stands before its
 * element's content, where a line break swallowed a space, and where the content ends.
 */
final class BoxSurvey {

  private final Set<InlineText> before = identitySet();
  private final Set<InlineText> spaceFollows = identitySet();
  private final Set<Element> ownersOfBefore = identitySet();
  private final Set<Element> ownersOfAfter = identitySet();
  private final IdentityHashMap<Node, Box> starts = new IdentityHashMap<>();
  private @Nullable InlineText previous;
  private int bottom;

  private BoxSurvey() {}

  static BoxSurvey of(Box root) {
    BoxSurvey survey = new BoxSurvey();
    survey.visit(root);
    return survey;
  }

  /** Whether a text that CSS generated belongs before its element's own content. */
  boolean standsBefore(InlineText generated) {
    return before.contains(generated);
  }

  boolean hasBefore(Element element) {
    return ownersOfBefore.contains(element);
  }

  boolean hasAfter(Element element) {
    return ownersOfAfter.contains(element);
  }

  /** Whether the next text of the same block is parted from this one by a space. */
  boolean spaceFollows(InlineText text) {
    return spaceFollows.contains(text);
  }

  /** The line or picture that an element's content begins with; null if it shows nothing. */
  @Nullable Box start(@Nullable Element element) {
    return element == null ? null : starts.get(element);
  }

  /** Where the lowest visible content ends, in device units from the top of the first page. */
  int bottom() {
    return bottom;
  }

  /** The element whose style generated a text: the nearest box that has one. */
  static @Nullable Element ownerOf(InlineText generated) {
    Box box = generated.getParent();
    while (box != null && box.getElement() == null) {
      box = box.getParent();
    }
    return box == null ? null : box.getElement();
  }

  /** The box that a laid-out text always has. */
  static InlineLayoutBox boxOf(InlineText text) {
    return Objects.requireNonNull(text.getParent());
  }

  private void visit(Box box) {
    if (box instanceof LineBox line) {
      line.getNonFlowContent().forEach(this::visit);
    }
    if (box instanceof InlineLayoutBox inline) {
      inline.getInlineChildren().forEach(this::visitInline);
    }
    if (isReplaced(box)) {
      begin(box.getElement(), box);
    }
    if (isReplaced(box) || isDecorated(box)) {
      bottom = Math.max(bottom, box.getAbsY() + box.getHeight());
    }
    box.getChildren().forEach(this::visit);
  }

  private void visitInline(InlineChild child) {
    if (child instanceof InlineText text) {
      visitText(text);
    } else if (child instanceof Box box) {
      visit(box);
    }
  }

  private void visitText(InlineText text) {
    Text node = text.getTextNode();
    if (node == null) {
      visitGenerated(text);
    } else if (!text.getSubstring().isBlank()) {
      begin(node, boxOf(text).getLineBox());
    }
    noteSpace(text);
    if (!text.getSubstring().isBlank()) {
      InlineLayoutBox box = boxOf(text);
      bottom = Math.max(bottom, box.getAbsY() + box.getHeight());
      previous = text;
    }
  }

  private void visitGenerated(InlineText text) {
    Element owner = ownerOf(text);
    if (owner == null || text.getSubstring().isBlank()) {
      return;
    }
    if (starts.containsKey(owner)) {
      ownersOfAfter.add(owner);
    } else {
      ownersOfBefore.add(owner);
      before.add(text);
    }
  }

  private void noteSpace(InlineText text) {
    String all = text.getMasterText();
    if (text.getEnd() < all.length() && Character.isWhitespace(all.charAt(text.getEnd()))) {
      spaceFollows.add(text);
    }
    if (previous != null && beginsWithLostSpace(text) && blockOf(previous) == blockOf(text)) {
      spaceFollows.add(previous);
    }
  }

  private static boolean beginsWithLostSpace(InlineText text) {
    Element owner = text.getTextNode() == null ? ownerOf(text) : null;
    return text.isTrimmedLeadingSpace() || (owner != null && owner.getTagName().equals("br"));
  }

  private static @Nullable Box blockOf(InlineText text) {
    return boxOf(text).getLineBox().getParent();
  }

  private void begin(@Nullable Node content, Box at) {
    Node node = content;
    while (node != null && starts.putIfAbsent(node, at) == null) {
      node = node.getParentNode(); // an ancestor that has begun has ancestors that have
    }
  }

  private static boolean isReplaced(Box box) {
    return box instanceof BlockBox block && block.isReplaced();
  }

  private static boolean isDecorated(Box box) {
    CalculatedStyle style = box.getStyle();
    return style != null
        && !isPage(box.getElement())
        && (!style.isIdent(CSSName.BORDER_BOTTOM_STYLE, IdentValue.NONE)
            || !style.isIdent(CSSName.BACKGROUND_COLOR, IdentValue.TRANSPARENT));
  }

  /** The page's own ground has no end. */
  private static boolean isPage(@Nullable Element element) {
    return element == null || Set.of("html", "body").contains(element.getTagName());
  }

  private static <T> Set<T> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
