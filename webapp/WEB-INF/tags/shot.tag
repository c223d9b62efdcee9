<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="a video's picture with its length" %>
<%@ attribute name="card" required="true" type="matinee.web.VideoCard" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<div class="shot"><img src="${m:attr(card.posterHref())}" width="640" height="360" alt="" loading="lazy" decoding="async"><m:when test="${not empty card.length().text()}"><span class="dur"><span class="vh">${m:say(words, 'card.length')} </span><time datetime="${m:attr(card.length().datetime())}">${m:html(card.length().text())}</time></span></m:when></div>
