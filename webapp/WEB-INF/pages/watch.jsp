<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<%@ taglib prefix="p" tagdir="/WEB-INF/tags" %>
<p:page frame="${page.frame()}" look="${page.theatre()}">
<jsp:attribute name="head"><link rel="canonical" href="${m:attr(page.sharing().canonical())}"><link rel="alternate" type="application/json+oembed" href="${m:attr(page.sharing().oEmbed())}" title="${m:attr(page.about().title())}">
<m:each var="property" items="${page.sharing().properties()}"><meta property="${m:attr(property.name())}" content="${m:attr(property.content())}"></m:each>
<script type="application/ld+json">${page.sharing().structuredData()}</script>
<script type="module" src="${m:attr(page.frame().asset('player.js'))}"></script></jsp:attribute>
<jsp:body>
<main id="main">
<div class="wrap watch"><div>
<p:player player="${page.player()}"/>
<m:when test="${not empty page.upNext()}">
<section id="upcoming" class="upcoming js" aria-labelledby="h-u" hidden><h2 id="h-u">${m:say(words, 'watch.up-next')}</h2><p dir="auto">${m:html(page.upNext().get(0).title())}</p><div class="row"><button type="button" class="primary" data-go>${m:say(words, 'next.play')} <span aria-hidden="true" class="count"></span></button><button type="button" data-stay>${m:say(words, 'next.stay')}</button></div></section>
</m:when>
<div class="line js" dir="ltr"><input type="range" id="timeline" disabled min="0" max="0" step="any" value="0" aria-label="${m:say(words, 'watch.timeline')}"><div class="bubble" hidden><span></span></div></div>
<div class="tools js" role="group" aria-label="${m:say(words, 'watch.playback')}">
<button type="button" data-do="back">${m:say(words, 'watch.back')}</button><button type="button" data-do="forward">${m:say(words, 'watch.forward')}</button>
<label>${m:say(words, 'watch.speed')} <select id="rate"><option value="0.25">0.25&#xD7;</option><option value="0.5">0.5&#xD7;</option><option value="0.75">0.75&#xD7;</option><option value="1" selected>1&#xD7;</option><option value="1.25">1.25&#xD7;</option><option value="1.5">1.5&#xD7;</option><option value="1.75">1.75&#xD7;</option><option value="2">2&#xD7;</option></select></label>
<label>${m:say(words, 'watch.quality')} <select id="quality" disabled><option value="file">${m:say(words, 'watch.original')}</option></select></label><label<m:when test="${page.player().sounds() < 2}"> hidden</m:when>>${m:say(words, 'watch.sound')} <select id="sound" disabled></select></label>
<button type="button" data-do="loop" aria-pressed="false">${m:say(words, 'watch.loop')}</button><button type="button" data-do="popOut">${m:say(words, 'watch.pop-out')}</button><button type="button" data-do="theatre" aria-pressed="${not empty page.theatre()}">${m:say(words, 'watch.theatre')}</button><button type="button" data-do="help">${m:say(words, 'watch.shortcuts')}</button></div>
<div class="meta"><h1 dir="auto">${m:html(page.about().title())}</h1>
<ul class="facts"><li dir="auto">${m:html(page.about().folder().text())}</li><li><time datetime="${m:attr(page.about().added().datetime())}">${m:html(page.about().added().text())}</time></li><m:each var="fact" items="${page.about().facts()}"><li>${m:html(fact)}</li></m:each></ul>
<m:when test="${not empty page.about().description()}"><p class="description" dir="auto">${m:html(page.about().description())}</p></m:when>
<div class="row"><a class="btn primary" href="${m:attr(page.about().download())}">${m:say(words, 'watch.download')}</a><a class="btn" href="${m:attr(page.about().folder().href())}"><span>${m:sayOf(words, 'watch.back-to', '<bdi>' += m:html(page.about().folder().text()) += '</bdi>')}</span></a></div></div>
<m:when test="${not empty page.chapters()}">
<details open><summary>${m:say(words, 'watch.chapters')}</summary><div><ol class="chap"><m:each var="chapter" items="${page.chapters()}"><li><a href="${m:attr(chapter.href())}" data-t="${chapter.seconds()}"><time datetime="${m:attr(chapter.position().datetime())}">${m:html(chapter.position().text())}</time><span dir="auto">${m:html(chapter.title())}</span></a></li></m:each></ol></div></details>
</m:when>
<details id="share" class="js"><summary>${m:say(words, 'watch.share')}</summary><div>
<div class="row"><label for="share-link">${m:say(words, 'watch.link')}</label><input type="text" id="share-link" readonly dir="ltr"><button type="button" data-copy>${m:say(words, 'watch.copy')}</button></div>
<div class="row"><input type="checkbox" id="share-at"><label for="share-at">${m:say(words, 'watch.start-here')}</label></div>
<m:when test="${not empty page.sharing().frame()}"><div class="row"><label for="share-frame">${m:say(words, 'watch.frame')}</label><input type="text" id="share-frame" readonly dir="ltr" value="${m:attr(page.sharing().frame())}"><button type="button" data-copy>${m:say(words, 'watch.copy')}</button></div></m:when></div></details>
</div>
<m:when test="${not empty page.upNext()}">
<aside aria-labelledby="h-n"><h2 id="h-n">${m:say(words, 'watch.up-next')}</h2><ol class="next"><m:each var="card" items="${page.upNext()}"><li><p:shot card="${card}"/><div><h3 dir="auto"><a href="${m:attr(card.href())}">${m:html(card.title())}</a></h3><p:facts items="${card.facts()}"/><p:tags items="${card.tags()}"/></div></li></m:each></ol></aside>
</m:when></div>
</main>
<p:shortcuts/>
<div class="toast" role="status" aria-live="polite"></div>
</jsp:body>
</p:page>
