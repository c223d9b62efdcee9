<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<%@ taglib prefix="p" tagdir="/WEB-INF/tags" %>
<p:page frame="${page.frame()}">
<jsp:attribute name="head"><link rel="manifest" href="${m:attr(page.frame().root())}manifest.webmanifest" crossorigin="use-credentials">
<link rel="canonical" href="${m:attr(page.listing().canonical())}"><link rel="alternate" type="application/rss+xml" href="${m:attr(page.listing().feed())}" title="${m:attr(page.frame().windowTitle())}">
<script type="module" src="${m:attr(page.frame().asset('player.js'))}"></script>
<script type="module" src="${m:attr(page.frame().asset('library.js'))}"></script></jsp:attribute>
<jsp:body>
<main id="main" class="wrap">
<m:each var="player" items="${page.player()}">
<section class="front" aria-labelledby="h-p"><div><p:player player="${player}"/></div>
<div class="beside"><h2 id="h-p" dir="auto"><a href="${m:attr(player.page())}">${m:html(player.title())}</a></h2>
<m:when test="${not empty page.hints()}"><p>${m:sayOf(words, 'front.sample', '<code>matinee.library</code>')}</p><p:hints hints="${page.hints()}"/></m:when>
<m:when test="${empty page.hints()}"><p class="row"><a class="btn primary" href="${m:attr(player.page())}">${m:say(words, 'front.open')}</a></p></m:when></div></section>
</m:each>
<p:listing heading="${words.say('library')}" frame="${page.frame()}" listing="${page.listing()}"/>
</main>
</jsp:body>
</p:page>
