// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <string>

/// A valid config.json in memory, and its variations.
namespace halftone::test {

inline constexpr const char *FileName = "config.json";

inline QJsonObject validConfig()
{
    return QJsonObject{{"architectures", QJsonArray{"LlamaForCausalLM"}},
                       {"model_type", "llama"},
                       {"hidden_size", 64},
                       {"intermediate_size", 172},
                       {"num_hidden_layers", 5},
                       {"num_attention_heads", 8},
                       {"num_key_value_heads", 4},
                       {"vocab_size", 512},
                       {"max_position_embeddings", 2048},
                       {"rms_norm_eps", 1e-5},
                       {"hidden_act", "silu"}};
}

/// @p changes are members to set; undefined removes one.
inline std::string changed(const QJsonObject &changes, const QStringList &removed = {})
{
    QJsonObject config = validConfig();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        config[it.key()] = it.value();
    for (const QString &key : removed)
        config.remove(key);
    return QJsonDocument(config).toJson().toStdString();
}

inline QJsonObject objectOf(const char *json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("bad JSON in a test row");
    return document.object();
}

} // namespace halftone::test
