package org.sujarit.plan.actionplan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.sujarit.plan.money.Satang;

/** What an item may spend in a year: no budget (ไม่ใช้งบประมาณ), an unknown one, or an amount; never one for another. */
@Schema(
        description = "NO_BUDGET ไม่ใช้งบประมาณ, UNKNOWN ยังไม่ทราบ, or BAHT with an exact amount",
        oneOf = {Budget.NoBudget.class, Budget.Unknown.class, Budget.Baht.class},
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "NO_BUDGET", schema = Budget.NoBudget.class),
            @DiscriminatorMapping(value = "UNKNOWN", schema = Budget.Unknown.class),
            @DiscriminatorMapping(value = "BAHT", schema = Budget.Baht.class)
        },
        examples = "{\"kind\":\"BAHT\",\"amount\":30000.00}")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Budget.NoBudget.class, name = "NO_BUDGET"),
    @JsonSubTypes.Type(value = Budget.Unknown.class, name = "UNKNOWN"),
    @JsonSubTypes.Type(value = Budget.Baht.class, name = "BAHT")
})
public sealed interface Budget {

    @Schema(
            name = "NoBudget",
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "NO_BUDGET"),
            examples = "{\"kind\":\"NO_BUDGET\"}")
    record NoBudget() implements Budget {}

    @Schema(
            name = "UnknownBudget",
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "UNKNOWN"),
            examples = "{\"kind\":\"UNKNOWN\"}")
    record Unknown() implements Budget {}

    /**
     * @param amount baht with satang, from 0
     */
    @Schema(
            name = "BahtBudget",
            requiredProperties = {"kind", "amount"},
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "BAHT"),
            examples = "{\"kind\":\"BAHT\",\"amount\":30000.00}")
    record Baht(
            @NotNull @PositiveOrZero @Digits(integer = Satang.MOST_BAHT_DIGITS, fraction = 2)
            BigDecimal amount) implements Budget {
        public Baht {
            amount = Satang.exact(amount);
        }
    }

    /** The word for it on the wire and in tables. */
    @JsonIgnore
    default String kind() {
        return switch (this) {
            case Baht baht -> "BAHT";
            case NoBudget none -> "NO_BUDGET";
            case Unknown unknown -> "UNKNOWN";
        };
    }

    /** What it adds to a sum: an unknown budget adds nothing, and nor does none. */
    default BigDecimal baht() {
        return switch (this) {
            case Baht(BigDecimal amount) -> amount;
            case NoBudget() -> BigDecimal.ZERO;
            case Unknown() -> BigDecimal.ZERO;
        };
    }
}
