package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of routes as an OpenAPI 3.1 description. */
final class OpenApi {

  private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

  private OpenApi() {}

  static ObjectNode of(List<Route> routes, String version) {
    ObjectNode api = JsonTree.object().put("openapi", "3.1.0");
    api.putObject("info")
        .put("title", "Sijill desk")
        .put("version", version)
        .put(
            "description",
            "Rows of claims and of what is derived are those of the command line's schemas."
                + " Requests that change something carry the header "
                + Guard.TOKEN
                + " with the token in the page's head.");
    api.putArray("servers").addObject().put("url", Routes.API.replaceFirst("/$", ""));
    ObjectNode paths = api.putObject("paths");
    for (Route route : routes) {
      String path = "/" + route.path();
      ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
      operation(item.putObject(route.method().name().toLowerCase(Locale.ROOT)), route);
    }
    ObjectNode schemas = api.putObject("components").putObject("schemas");
    ObjectNode error = schemas.putObject("Error").put("type", "object").putObject("properties");
    ObjectNode told = error.putObject("error").put("type", "object").putObject("properties");
    told.putObject("status").put("type", "integer");
    told.putObject("message").put("type", "string");
    told.putObject("remedy").putArray("type").add("string").add("null");
    return api;
  }

  private static void operation(ObjectNode operation, Route route) {
    operation.put("summary", route.summary());
    var parameters = operation.putArray("parameters");
    Matcher parts = PART.matcher(route.path());
    while (parts.find()) {
      ObjectNode part = parameters.addObject().put("name", parts.group(1)).put("in", "path");
      part.put("required", true).putObject("schema").put("type", "string");
    }
    for (Route.Parameter each : route.parameters()) {
      ObjectNode parameter = parameters.addObject().put("name", each.name()).put("in", "query");
      parameter.put("description", each.says());
      ObjectNode schema = parameter.putObject("schema");
      ObjectNode item = schema;
      if (each.repeated()) {
        schema.put("type", "array");
        item = schema.putObject("items");
      }
      item.put("type", each.kind().equals("date") ? "string" : each.kind());
      if (each.kind().equals("date")) {
        item.put("format", "date");
      }
    }
    ObjectNode lang = parameters.addObject().put("name", "lang").put("in", "query");
    lang.put("description", "language of refusals; else Accept-Language, else Arabic")
        .putObject("schema")
        .put("type", "string")
        .putArray("enum")
        .add("ar")
        .add("en");
    if (route.changes()) {
      ObjectNode token = parameters.addObject().put("name", Guard.TOKEN).put("in", "header");
      token.put("required", true).putObject("schema").put("type", "string");
    }
    if (route.body() != null) {
      boolean form = route.body().startsWith("form");
      ObjectNode body = operation.putObject("requestBody").put("description", route.body());
      body.putObject("content")
          .putObject(form ? "multipart/form-data" : "application/json")
          .putObject("schema")
          .put("type", "object");
    }
    ObjectNode responses = operation.putObject("responses");
    responses.putObject("200").put("description", "done");
    responses
        .putObject("default")
        .put("description", "refused")
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/Error");
  }
}
