<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<%@ taglib prefix="p" tagdir="/WEB-INF/tags" %>
<p:page frame="${page.frame()}">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<main id="main" class="wrap">
<div class="headline above"><h1>${m:html(page.frame().title())}</h1></div>
<m:when test="${not empty page.warnings()}"><section aria-labelledby="warnings"><h2 id="warnings">Please look at these names</h2><ul class="findings"><m:each var="warning" items="${page.warnings()}"><li dir="auto">${m:html(warning)}</li></m:each></ul></section></m:when>
<section aria-labelledby="streams"><h2 id="streams">Streams</h2>
<table class="figures"><thead><tr><th scope="col">What</th><th scope="col">How many</th></tr></thead>
<tbody><tr><th scope="row">Running now</th><td>${page.streams().running()}</td></tr>
<tr><th scope="row">Viewers who hung up before the end</th><td>${page.streams().hangUps()}</td></tr>
<tr><th scope="row">Viewers cut, as they took too little</th><td>${page.streams().evictions()}</td></tr>
<tr><th scope="row">Requests refused, as there were too many</th><td>${page.streams().refusals()}</td></tr></tbody></table>
<ul class="findings"><m:each var="limit" items="${page.streams().limits()}"><li>${m:html(limit)}</li></m:each></ul></section>
<section aria-labelledby="settings"><h2 id="settings">Settings</h2>
<table class="figures"><thead><tr><th scope="col">Setting</th><th scope="col">Value</th><th scope="col">Found in</th><th scope="col">What it is</th></tr></thead>
<tbody><m:each var="row" items="${page.rows()}"><tr><th scope="row"><code>${m:html(row.name())}</code></th><td><code dir="auto">${m:html(row.value())}</code></td><td>${m:html(row.origin())}</td><td class="muted">${m:html(row.meaning())}</td></tr></m:each></tbody></table></section>
<section class="problems" aria-labelledby="problems"><h2 id="problems">Problems in the library</h2>
<m:when test="${empty page.findings().problems()}"><p class="muted">None is known.</p></m:when>
<m:when test="${not empty page.findings().problems()}"><ul class="findings"><m:each var="problem" items="${page.findings().problems()}"><li><m:when test="${not empty problem.name()}"><code dir="auto">${m:html(problem.name())}</code> </m:when>${m:html(problem.reason())}</li></m:each></ul></m:when><m:when test="${not empty page.findings().extent()}"><p class="muted">${m:html(page.findings().extent())}</p></m:when></section>
</main>
</jsp:body>
</p:page>
