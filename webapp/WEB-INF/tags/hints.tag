<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="how to name the library, for each way of deployment" %>
<%@ attribute name="hints" required="true" type="java.util.List" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<dl class="hints"><m:each var="hint" items="${hints}"><div><dt>${m:html(hint.way())}</dt><dd><p>${m:html(hint.where())}</p><pre><code>${m:html(hint.text())}</code></pre></dd></div></m:each></dl>
