// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tokenizer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <string>

inline QJsonObject objectOf(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("bad JSON in a test");
    return document.object();
}

/// The members of @p changes go into @p object; objects within objects are merged likewise.
inline void merge(QJsonObject &object, const QJsonObject &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        QJsonObject inner = object[it.key()].toObject();
        if (it.value().isObject() && !inner.isEmpty() && it.key() != "vocab") {
            merge(inner, it.value().toObject());
            object[it.key()] = inner;
        } else {
            object[it.key()] = it.value();
        }
    }
}

/// small_tokenizer.json, the tokenizer of these tests.
inline QJsonObject smallTokenizer()
{
    QFile file(QStringLiteral(HALFTONE_TEXT_FILES "/small_tokenizer.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("small_tokenizer.json is missing");
    return objectOf(file.readAll());
}

/// The small tokenizer with @p changes merged into its file.
inline halftone::Result<halftone::Tokenizer> smallTokenizerWith(const QJsonObject &changes)
{
    QJsonObject document = smallTokenizer();
    merge(document, changes);
    return halftone::Tokenizer::parse(QJsonDocument(document).toJson().toStdString(), "tokenizer.json");
}
