<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="short texts in a row" %>
<%@ attribute name="items" required="true" type="java.util.List" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<ul class="facts"><m:each var="fact" items="${items}"><li>${m:html(fact)}</li></m:each></ul>
