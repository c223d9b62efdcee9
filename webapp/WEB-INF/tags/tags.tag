<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="what sets a video apart; a warning has its reason" %>
<%@ attribute name="items" required="true" type="java.util.List" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<m:when test="${not empty items}"><ul class="tags"><m:each var="tag" items="${items}"><li class="tag"<m:when test="${not empty tag.reason()}"> title="${m:attr(tag.reason())}"</m:when>>${m:html(tag.text())}<m:when test="${not empty tag.reason()}"><span class="vh">: ${m:html(tag.reason())}</span></m:when></li></m:each></ul></m:when>
