package org.sujarit.complaint.open311;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keeps Open311's calls out of the traces, which quote addresses: clients put their key, and what they report, into the
 * query too. The setting that does so for the receipts' addresses can't leave a segment open.
 */
@Singleton
class Open311Untraced implements Sampler {

    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");

    private final Sampler others = Sampler.parentBased(Sampler.alwaysOn());

    @Override
    public SamplingResult shouldSample(
            Context parent,
            String traceId,
            String name,
            SpanKind kind,
            Attributes attributes,
            List<LinkData> parentLinks) {
        String path = attributes.get(PATH);
        boolean open311 = kind == SpanKind.SERVER
                && path != null
                && Open311ErrorFilter.ADDRESS.matcher(path).matches();
        return open311
                ? SamplingResult.drop()
                : others.shouldSample(parent, traceId, name, kind, attributes, parentLinks);
    }

    @Override
    public String getDescription() {
        return "Open311Untraced{" + others.getDescription() + "}";
    }
}
