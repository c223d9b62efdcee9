<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<%@ taglib prefix="p" tagdir="/WEB-INF/tags" %>
<p:page frame="${page.frame()}">
<main id="main" class="wrap">
<nav class="crumbs" aria-label="${m:say(words, 'listing.path')}"><ol><li aria-current="page">${m:say(words, 'library')}</li></ol></nav>
<div class="headline"><h1>${m:html(page.heading())}</h1></div>
<div class="empty"><p>${m:html(page.reason())}</p><p class="muted">${m:html(page.advice())}</p><p class="row"><a class="btn primary" href="${m:attr(page.frame().root())}">${m:say(words, 'first.again')}</a></p></div>
<m:when test="${not empty page.hints()}"><h2>${m:sayOf(words, 'setup.title', '<code>matinee.library</code>')}</h2><p:hints hints="${page.hints()}"/></m:when>
</main>
</p:page>
