package matinee.web;

import jakarta.servlet.jsp.JspException;
import jakarta.servlet.jsp.tagext.SimpleTagSupport;
import java.io.IOException;
import java.util.List;

/** {@code <m:each var="card" items="${page.cards()}">}: shows its body once for each item, in order. */
public final class EachTag extends SimpleTagSupport {
    private String var = "";
    private Iterable<?> items = List.of();

    public void setVar(String var) {
        this.var = var;
    }

    public void setItems(Iterable<?> items) {
        this.items = items;
    }

    @Override
    public void doTag() throws JspException, IOException {
        Object outer = getJspContext().getAttribute(var);
        for (Object item : items) {
            getJspContext().setAttribute(var, item);
            getJspBody().invoke(null);
        }
        if (outer == null) {
            getJspContext().removeAttribute(var);
        } else {
            getJspContext().setAttribute(var, outer);
        }
    }
}
