<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<%@ taglib prefix="p" tagdir="/WEB-INF/tags" %>
<!DOCTYPE html>
<html lang="${words.language().tag()}" dir="${words.language().direction()}">
<p:head frame="${page.frame()}"><meta name="robots" content="noindex"><link rel="canonical" href="${m:attr(page.canonical())}">
<script type="module" src="${m:attr(page.frame().asset('player.js'))}"></script></p:head>
<body class="embed">
<main><h1 class="vh" dir="auto">${m:html(page.player().title())}</h1><p:player player="${page.player()}"/>
<div class="back"><a href="${m:attr(page.player().page())}" target="_blank" rel="noopener"><bdi>${m:html(page.player().title())}</bdi></a><a href="${m:attr(page.player().page())}" target="_blank" rel="noopener"><span>${m:sayOf(words, 'embed.open', '<bdi>' += m:html(page.frame().site().title()) += '</bdi>')}</span><span class="vh"> ${m:say(words, 'embed.new-tab')}</span></a></div></main>
</body>
</html>
