package org.sujarit.ita.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer says of an OIT item. A proof by an event stands beside it and is not changed by it. */
@Schema(examples = """
                {"state":"IN_PROGRESS","responsibleUnit":"สำนักปลัด","note":"รอผู้บริหารลงนาม",\
                "evidenceLinks":["https://www.example.go.th/plan.pdf"]}""")
public record ChecklistItemDetails(
        @NotNull ChecklistState state,
        @Size(max = 200) String responsibleUnit,
        @Size(max = 2_000) String note,
        @Size(max = 20) List<@NotBlank @Size(max = 2_000) @Pattern(regexp = "https?://\\S+") String> evidenceLinks) {

    public ChecklistItemDetails {
        evidenceLinks = evidenceLinks == null ? List.of() : evidenceLinks;
    }
}
