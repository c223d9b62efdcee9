<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<%@ taglib prefix="p" tagdir="/WEB-INF/tags" %>
<p:page frame="${page.frame()}">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<main id="main" class="wrap">
<div class="headline above"><h1>${m:html(page.frame().title())}</h1></div>
<p>Nothing is played until it is mended. Change the value where it was found, then start again.</p>
<m:each var="row" items="${page.rows()}"><section><h2><code>${m:html(row.name())}</code></h2>
<table class="figures"><tbody><tr><th scope="row">Value</th><td><code dir="auto">${m:html(row.value())}</code></td></tr><tr><th scope="row">Found in</th><td>${m:html(row.origin())}</td></tr><tr><th scope="row">Accepted</th><td>${m:html(row.acceptedForm())}</td></tr></tbody></table></section></m:each>
</main>
</jsp:body>
</p:page>
