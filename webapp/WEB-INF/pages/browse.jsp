<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<%@ taglib prefix="p" tagdir="/WEB-INF/tags" %>
<p:page frame="${page.frame()}">
<jsp:attribute name="head"><m:when test="${not empty page.listing().feed()}"><link rel="canonical" href="${m:attr(page.listing().canonical())}"><link rel="alternate" type="application/rss+xml" href="${m:attr(page.listing().feed())}" title="${m:attr(page.frame().windowTitle())}"></m:when>
<script type="module" src="${m:attr(page.frame().asset('library.js'))}"></script></jsp:attribute>
<jsp:body>
<main id="main" class="wrap">
<nav class="crumbs" aria-label="${m:say(words, 'listing.path')}"><ol><m:each var="crumb" items="${page.crumbs()}"><m:when test="${not empty crumb.href()}"><li><a dir="auto" href="${m:attr(crumb.href())}">${m:html(crumb.text())}</a></li></m:when><m:when test="${empty crumb.href()}"><li aria-current="page"><span dir="auto">${m:html(crumb.text())}</span></li></m:when></m:each></ol></nav>
<p:listing heading="${page.frame().title()}" frame="${page.frame()}" listing="${page.listing()}"/>
</main>
</jsp:body>
</p:page>
