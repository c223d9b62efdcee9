<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<%@ taglib prefix="p" tagdir="/WEB-INF/tags" %>
<p:page frame="${page.frame()}">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<main id="main" class="wrap">
<div class="headline above"><h1>${m:html(page.frame().title())}</h1></div>
<div class="empty"><p>${m:html(page.explanation())}</p><p class="muted">${m:html(page.reference())}</p><p class="row"><a class="btn primary" href="${m:attr(page.frame().root())}">${m:say(words, 'error.library')}</a></p></div>
</main>
</jsp:body>
</p:page>
