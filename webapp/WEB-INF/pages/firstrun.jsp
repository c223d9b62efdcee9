<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<%@ taglib prefix="p" tagdir="/WEB-INF/tags" %>
<p:page frame="${page.frame()}">
<main id="main" class="wrap">
<nav class="crumbs" aria-label="Folder"><ol><li aria-current="page">Library</li></ol></nav>
<div class="headline"><h1>${m:html(page.heading())}</h1></div>
<div class="empty"><p>${m:html(page.reason())}</p><p class="muted">${m:html(page.advice())}</p><p class="row"><a class="btn primary" href="${m:attr(page.frame().root())}">Look again</a></p></div>
<m:when test="${not empty page.hints()}"><h2>To read another folder, set <code>matinee.library</code></h2><p:hints hints="${page.hints()}"/></m:when>
</main>
</p:page>
